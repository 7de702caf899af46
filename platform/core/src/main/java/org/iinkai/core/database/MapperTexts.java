package org.iinkai.core.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.DeleteProvider;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.InsertProvider;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.SelectProvider;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.annotations.UpdateProvider;

/** The SQL that a mapper is written with, in annotations and in the XML file of the same name. */
final class MapperTexts {

    private MapperTexts() {}

    static List<String> of(Class<?> mapper) {
        List<String> texts = new ArrayList<>();
        for (Method method : mapper.getMethods()) {
            refuseProviders(method);
            Arrays.stream(method.getAnnotations())
                    .flatMap(MapperTexts::sql)
                    .map(MapperTexts::withoutTags)
                    .forEach(texts::add);
        }
        texts.addAll(xml(mapper));
        return texts;
    }

    private static Stream<String> sql(Annotation annotation) {
        return switch (annotation) {
            case Select select -> Stream.of(String.join(" ", select.value()));
            case Insert insert -> Stream.of(String.join(" ", insert.value()));
            case Update update -> Stream.of(String.join(" ", update.value()));
            case Delete delete -> Stream.of(String.join(" ", delete.value()));
            case Select.List list -> Arrays.stream(list.value()).flatMap(MapperTexts::sql);
            case Insert.List list -> Arrays.stream(list.value()).flatMap(MapperTexts::sql);
            case Update.List list -> Arrays.stream(list.value()).flatMap(MapperTexts::sql);
            case Delete.List list -> Arrays.stream(list.value()).flatMap(MapperTexts::sql);
            default -> Stream.empty();
        };
    }

    private static void refuseProviders(Method method) {
        Stream.of(SelectProvider.class, InsertProvider.class, UpdateProvider.class, DeleteProvider.class)
                .filter(method::isAnnotationPresent)
                .findFirst()
                .ifPresent(provider -> {
                    throw new IllegalArgumentException(
                            method + " has a " + provider.getSimpleName() + ", whose SQL nobody can check beforehand");
                });
    }

    private static String withoutTags(String sql) {
        return sql.strip().startsWith("<script>") ? plain(sql) : sql;
    }

    private static String plain(String xml) {
        return xml.replaceAll("<!\\[CDATA\\[|\\]\\]>", " ")
                .replaceAll("(?s)<!--.*?-->", " ")
                .replaceAll("</?[a-zA-Z?!][^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static List<String> xml(Class<?> mapper) {
        String file = "/" + mapper.getName().replace('.', '/') + ".xml";
        try (InputStream in = mapper.getResourceAsStream(file)) {
            return in == null ? List.of() : List.of(plain(new String(in.readAllBytes(), UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
