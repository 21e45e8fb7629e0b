package org.ayni.probe.parcel;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.kit.money.Money;

/** A parcel as answered. */
public record ParcelView(
        UUID id,
        String label,
        String state,
        ParcelKind kind,
        Money insured,
        LocalDate packedOn,
        int pieces,
        int version) {

    static ParcelView of(Parcel parcel) {
        return new ParcelView(
                parcel.id(),
                parcel.label(),
                parcel.state().name(),
                parcel.kind(),
                parcel.insured(),
                parcel.packedOn(),
                parcel.pieces(),
                parcel.version());
    }
}
