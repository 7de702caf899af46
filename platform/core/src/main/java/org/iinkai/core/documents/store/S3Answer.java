package org.iinkai.core.documents.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a store answers in XML. */
final class S3Answer {

    private final Element element;

    private S3Answer(Element element) {
        this.element = element;
    }

    static S3Answer read(InputStream in) throws IOException {
        try (in) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new S3Answer(factory.newDocumentBuilder().parse(in).getDocumentElement());
        } catch (SAXException e) {
            throw new IOException("the store answered something that is no XML", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it is: {@code ListBucketResult}, {@code Error}. */
    String name() {
        return element.getTagName();
    }

    /** The text of the first such part; empty when there is none. */
    Optional<String> text(String name) {
        return all(name).stream().findFirst().map(part -> part.element.getTextContent());
    }

    List<S3Answer> all(String name) {
        NodeList found = element.getElementsByTagName(name);
        List<S3Answer> parts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            parts.add(new S3Answer((Element) found.item(i)));
        }
        return parts;
    }
}
