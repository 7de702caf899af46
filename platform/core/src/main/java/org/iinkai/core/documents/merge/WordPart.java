package org.iinkai.core.documents.merge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import org.iinkai.api.error.Refused;
import org.iinkai.core.text.OpenFields;
import org.iinkai.core.text.OpenFields.Place;

/** A part of a text document: its body, a header, a footer, notes. Only the text between brackets is ever touched. */
final class WordPart {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Document document;

    private WordPart(Document document) {
        this.document = document;
    }

    static WordPart read(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            return new WordPart(factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)));
        } catch (SAXException | IOException broken) {
            throw new Refused("core.refused.file-broken").at("file");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.setXmlStandalone(true);
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> blanks() {
        List<String> names = new ArrayList<>();
        for (List<Element> paragraph : paragraphs()) {
            String text = text(paragraph);
            OpenFields.lonelyBracket(text).ifPresent(lonely -> {
                throw new Refused("core.refused.letter-bracket", lonely).at("file");
            });
            OpenFields.in(text).stream()
                    .map(Place::name)
                    .filter(name -> !name.isEmpty())
                    .forEach(names::add);
        }
        return names;
    }

    void fill(Map<String, String> values) {
        for (List<Element> paragraph : paragraphs()) {
            List<Place> places = OpenFields.in(text(paragraph));
            for (Place place : places.reversed()) {
                if (values.containsKey(place.name())) {
                    replace(paragraph, place, values.getOrDefault(place.name(), ""));
                }
            }
        }
    }

    /** The pieces of text of each paragraph, and what stands between them and ends a line or a cell of one. */
    private List<List<Element>> paragraphs() {
        List<List<Element>> paragraphs = new ArrayList<>();
        NodeList found = document.getElementsByTagNameNS(WORD, "p");
        for (int i = 0; i < found.getLength(); i++) {
            List<Element> pieces = new ArrayList<>();
            collect(found.item(i), pieces);
            if (!pieces.isEmpty()) {
                paragraphs.add(pieces);
            }
        }
        return paragraphs;
    }

    private static void collect(Node parent, List<Element> pieces) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (is(child, "p")) {
                continue;
            }
            if (is(child, "t") || is(child, "br") || is(child, "cr") || is(child, "tab")) {
                pieces.add((Element) child);
            } else {
                collect(child, pieces);
            }
        }
    }

    private static boolean is(Node node, String name) {
        return node instanceof Element && WORD.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    private static String text(List<Element> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(text(piece)));
        return text.toString();
    }

    private static String text(Element piece) {
        return is(piece, "t") ? piece.getTextContent() : "\n";
    }

    /** The value goes where the blank began, in the form that its first bracket has. */
    private static void replace(List<Element> pieces, Place place, String value) {
        int start = 0;
        boolean isPut = false;
        for (Element piece : pieces) {
            String text = text(piece);
            int end = start + text.length();
            if (is(piece, "t") && end > place.from() && start < place.to()) {
                String before = text.substring(0, Math.max(0, place.from() - start));
                String after = text.substring(Math.min(text.length(), place.to() - start));
                put(piece, before + (isPut ? "" : value) + after);
                isPut = true;
            }
            start = end;
        }
    }

    private static void put(Element piece, String text) {
        String[] lines = text.split("\n", -1);
        // what follows the piece stands behind all lines
        Node next = piece.getNextSibling();
        set(piece, lines[0]);
        for (int i = 1; i < lines.length; i++) {
            Element line = (Element) piece.cloneNode(false);
            set(line, lines[i]);
            Element end = piece.getOwnerDocument().createElementNS(WORD, prefixed(piece, "br"));
            piece.getParentNode().insertBefore(end, next);
            piece.getParentNode().insertBefore(line, next);
        }
    }

    private static String prefixed(Element like, String name) {
        return like.getPrefix() == null ? name : like.getPrefix() + ":" + name;
    }

    private static void set(Element piece, String text) {
        piece.setTextContent(text);
        piece.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }
}
