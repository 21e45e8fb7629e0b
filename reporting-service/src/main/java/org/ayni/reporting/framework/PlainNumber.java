package org.ayni.reporting.framework;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Writes a count or a target as a JSON number without trailing zeros. Only amounts of money and percentages are decimal
 * strings in this house; an indicator's value is a number or null.
 */
public final class PlainNumber extends StdSerializer<BigDecimal> {

    /** The format of such a number in the OpenAPI document: without one, the house takes it for a decimal string. */
    public static final String FORMAT = "decimal";

    private static final long serialVersionUID = 1L;

    public PlainNumber() {
        super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal number, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeNumber(number.stripTrailingZeros().toPlainString());
    }
}
