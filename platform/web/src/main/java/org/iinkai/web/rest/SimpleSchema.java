package org.iinkai.web.rest;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;

/** JSON type and format of plain values, written {@code type} or {@code type:format}. */
final class SimpleSchema {

    private static final Map<Class<?>, String> KNOWN = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(CalendarDate.class, "string"),
            Map.entry(CorporateNumber.class, "string"),
            Map.entry(UUID.class, "string:uuid"),
            Map.entry(Id.class, "string:uuid"),
            Map.entry(URI.class, "string:uri"),
            Map.entry(LocalDate.class, "string:date"),
            Map.entry(LocalTime.class, "string:time"),
            Map.entry(LocalDateTime.class, "string"),
            Map.entry(Instant.class, "string:date-time"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(int.class, "integer:int32"),
            Map.entry(Integer.class, "integer:int32"),
            Map.entry(OptionalInt.class, "integer:int32"),
            Map.entry(FiscalYear.class, "integer:int32"),
            Map.entry(long.class, "integer:int64"),
            Map.entry(Long.class, "integer:int64"),
            Map.entry(OptionalLong.class, "integer:int64"),
            Map.entry(double.class, "number"),
            Map.entry(Double.class, "number"),
            Map.entry(BigDecimal.class, "number"));

    private SimpleSchema() {}

    static Optional<ObjectNode> of(Class<?> type) {
        return Optional.ofNullable(KNOWN.get(type)).map(SimpleSchema::node);
    }

    private static ObjectNode node(String text) {
        int colon = text.indexOf(':');
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (colon < 0) {
            return schema.put("type", text);
        }
        return schema.put("type", text.substring(0, colon)).put("format", text.substring(colon + 1));
    }
}
