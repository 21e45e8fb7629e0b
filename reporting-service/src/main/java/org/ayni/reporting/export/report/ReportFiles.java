package org.ayni.reporting.export.report;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.ayni.reporting.export.table.CsvFile;
import org.ayni.reporting.export.table.XlsxFile;

/** The final report as files. The page on paper is the page on the screen, and loads nothing from anywhere. */
@Singleton
public class ReportFiles {

    /** PDFBox brings this typeface along; a tagged document has to hold its letters, and no others are loaded. */
    private static final String LETTERS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final Template template;

    ReportFiles(@Location("export/final-report") Template template) {
        this.template = template;
    }

    /** The file of a format. */
    public byte[] of(FinalReport report, Format format) {
        return switch (format) {
            case CSV -> CsvFile.of(ResultFields.of(report));
            case XLSX -> XlsxFile.of(new ReportTables(report).all());
            case HTML -> page(report).getBytes(StandardCharsets.UTF_8);
            case PDF -> pdf(page(report));
        };
    }

    /** The formats that there are. */
    public enum Format {
        CSV("text/csv"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        HTML("text/html; charset=UTF-8"),
        PDF("application/pdf");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    private String page(FinalReport report) {
        return template.data("page", FinalReportPage.of(report)).render();
    }

    /** Tagged (PDF/UA), with its letters inside and page numbers. */
    private static byte[] pdf(String page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder printer = new PdfRendererBuilder();
            printer.useUriResolver((base, uri) -> null);
            printer.useFont(() -> PDDocument.class.getResourceAsStream(LETTERS), "Liberation Sans");
            printer.usePdfUaAccessibility(true);
            printer.withProducer("Ayni");
            printer.withHtmlContent(page, null);
            printer.toStream(bytes);
            printer.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
