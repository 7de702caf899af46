-- Connections of the product plan every statement for its values (decision 012). Within these functions, which lists call
-- for each row, that would be dearer than the lookup itself: their plans are kept.
ALTER FUNCTION core.name_on(uuid, date) SET plan_cache_mode = auto;
ALTER FUNCTION core.kana_on(uuid, date) SET plan_cache_mode = auto;
