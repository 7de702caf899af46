package org.iinkai.web.rest;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;

/** JSON as the REST interface speaks it: ids and calendar dates as text, fiscal years as numbers, days in ISO form. */
final class RestJson {

    private RestJson() {}

    /** A mapper that puts up with fields it does not know and fields that are missing, as bundles have it. */
    static JsonMapper mapper() {
        return mapper(false);
    }

    /** @param isStrict whether a body with an unknown field, or without one that its record wants, is refused */
    static JsonMapper mapper(boolean isStrict) {
        SimpleModule module = new SimpleModule("iinkai");
        module.addSerializer(Id.class, written(id -> id.toString()));
        module.addDeserializer(Id.class, read(Id::of));
        module.addSerializer(CalendarDate.class, written(CalendarDate::code));
        module.addDeserializer(CalendarDate.class, read(CalendarDate::parse));
        module.addSerializer(CorporateNumber.class, written(CorporateNumber::digits));
        module.addDeserializer(CorporateNumber.class, read(CorporateNumber::parse));
        module.addSerializer(FiscalYear.class, number());
        module.addDeserializer(FiscalYear.class, read(text -> new FiscalYear(Integer.parseInt(text))));
        return JsonMapper.builder()
                .addModule(module)
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, isStrict)
                .configure(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES, isStrict)
                .changeDefaultVisibility(checker -> checker.withIsGetterVisibility(Visibility.NONE))
                .build();
    }

    private static <T> ValueSerializer<T> written(Function<T, String> text) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeString(text.apply(value));
            }
        };
    }

    private static ValueSerializer<FiscalYear> number() {
        return new ValueSerializer<>() {
            @Override
            public void serialize(FiscalYear value, JsonGenerator out, SerializationContext context) {
                out.writeNumber(value.year());
            }
        };
    }

    private static <T> ValueDeserializer<T> read(Function<String, T> parse) {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return parse.apply(in.getValueAsString(""));
            }
        };
    }
}
