package org.iinkai.web.news;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML as it is written, without what XML can't say. */
final class XmlText {

    private final XMLStreamWriter out;

    private XmlText(XMLStreamWriter out) {
        this.out = out;
    }

    static XmlText begin(OutputStream to, String root, String namespace) throws XMLStreamException {
        XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(to, "UTF-8");
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement(root);
        out.writeDefaultNamespace(namespace);
        return new XmlText(out);
    }

    void open(String name) throws XMLStreamException {
        out.writeStartElement(name);
    }

    void close() throws XMLStreamException {
        out.writeEndElement();
    }

    void line(String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(clean(text));
        out.writeEndElement();
    }

    /** An element of nothing but attributes, each a name and a value. */
    void empty(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    void end() throws XMLStreamException {
        out.writeEndDocument();
        out.flush();
    }

    /** Control characters can't stand in XML 1.0 at all. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]", "");
    }
}
