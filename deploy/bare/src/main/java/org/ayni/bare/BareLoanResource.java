package org.ayni.bare;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Columns of a loan's row as they are. */
@Path("/loans")
public class BareLoanResource {

    private static final String SELECT = """
            select version, status, currency, approved_amount, disbursed_amount, principal_outstanding, instalments
            from loan where id = ?""";

    private final AgroalDataSource database;

    BareLoanResource(AgroalDataSource database) {
        this.database = database;
    }

    /** What is told of it. */
    public record Loan(
            UUID id,
            int version,
            String status,
            String currency,
            BigDecimal approved,
            BigDecimal disbursed,
            BigDecimal outstanding,
            int instalments) {}

    @GET
    @Path("/{id}")
    @RolesAllowed("partner-bank")
    public Loan get(@PathParam("id") UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new NotFoundException();
                }
                return new Loan(
                        id,
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBigDecimal(4),
                        row.getBigDecimal(5),
                        row.getBigDecimal(6),
                        row.getInt(7));
            }
        }
    }
}
