package org.iinkai.host.descriptor;

import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import org.iinkai.api.error.Refused;

/** A descriptor as JSON. The same descriptor is always the same text. */
public final class DescriptorFile {

    /** Where it lies in a bundle's jar. */
    public static final String PATH = "META-INF/iinkai/plugin.json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectReader READER = MAPPER.readerFor(Descriptor.class);
    private static final ObjectWriter WRITER = MAPPER.writer().with(indented());

    private DescriptorFile() {}

    /** The text of a descriptor, with line feeds and a last one. */
    public static String write(Descriptor descriptor) {
        return WRITER.writeValueAsString(descriptor) + "\n";
    }

    /**
     * The descriptor that a text stands for.
     *
     * @param file name of the jar, for the message
     * @throws Refused when it is none
     */
    public static Descriptor read(String file, String text) {
        try {
            return READER.readValue(text);
        } catch (JacksonException e) {
            throw new Refused("host.refused.descriptor", file);
        }
    }

    private static DefaultPrettyPrinter indented() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
