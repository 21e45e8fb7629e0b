package org.ayni.reporting.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ayni.reporting.framework.Text;

/** Writes elements within elements. */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();
    private static final String LANGUAGE = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    /** What stands in an element. */
    interface Inside {
        void write(Xml xml) throws XMLStreamException;
    }

    /** A document in UTF-8. */
    static byte[] document(Inside inside) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            inside.write(new Xml(out));
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** An element without content; names and values of its attributes take turns. */
    Xml leaf(String name, String... attributes) throws XMLStreamException {
        return element(name, xml -> {}, attributes);
    }

    Xml text(String name, String text) throws XMLStreamException {
        return element(name, xml -> xml.out.writeCharacters(text));
    }

    /** An element that says something in both languages; Spanish is the document's own. */
    Xml said(String name, Text text, String... attributes) throws XMLStreamException {
        return element(name, xml -> xml.narrative(text), attributes);
    }

    Xml narrative(Text text) throws XMLStreamException {
        text("narrative", text.es());
        out.writeStartElement("narrative");
        out.writeAttribute("xml", LANGUAGE, "lang", "en");
        out.writeCharacters(text.en());
        out.writeEndElement();
        return this;
    }

    Xml element(String name, Inside inside, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals("xml:lang")) {
                out.writeAttribute("xml", LANGUAGE, "lang", attributes[i + 1]);
            } else {
                out.writeAttribute(attributes[i], attributes[i + 1]);
            }
        }
        inside.write(this);
        out.writeEndElement();
        return this;
    }
}
