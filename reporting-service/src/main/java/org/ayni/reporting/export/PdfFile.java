package org.ayni.reporting.export;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The final report on paper: the page, printed. It loads nothing from anywhere. */
@Singleton
public class PdfFile {

    private final Template template;

    PdfFile(@Location("export/final-report") Template template) {
        this.template = template;
    }

    byte[] of(FinalReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder printer = new PdfRendererBuilder();
            printer.useUriResolver((base, uri) -> null);
            printer.withProducer("Ayni");
            printer.withHtmlContent(template.data("page", ReportPage.of(report)).render(), null);
            printer.toStream(bytes);
            printer.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
