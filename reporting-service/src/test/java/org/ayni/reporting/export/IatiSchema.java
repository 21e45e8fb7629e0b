package org.ayni.reporting.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The schema of the standard, where it lies beside the project or {@code -Dayni.iati.schema} names its folder. */
final class IatiSchema {

    private static final String FILE = "iati-activities-schema.xsd";

    private IatiSchema() {}

    /** Empty where there is none. */
    static Optional<Schema> beside() throws SAXException {
        Optional<Path> file =
                folders().map(each -> each.resolve(FILE)).filter(Files::exists).findFirst();
        return file.isEmpty() ? Optional.empty() : Optional.of(read(file.get()));
    }

    private static Stream<Path> folders() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.concat(
                Optional.ofNullable(System.getProperty("ayni.iati.schema")).map(Path::of).stream(),
                Stream.iterate(here, each -> each != null, Path::getParent)
                        .map(each -> each.resolve("shared/data/iati")));
    }

    private static Schema read(Path file) throws SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        return factory.newSchema(file.toFile());
    }
}
