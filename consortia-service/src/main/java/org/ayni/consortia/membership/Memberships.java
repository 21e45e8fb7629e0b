package org.ayni.consortia.membership;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What other features ask about memberships. */
@Singleton
public class Memberships {

    private final MembershipRepository repository;

    Memberships(MembershipRepository repository) {
        this.repository = repository;
    }

    /** The consortium that the enterprise belonged to on that day, if any. */
    public Optional<UUID> consortiumOf(UUID enterpriseId, LocalDate day) {
        return repository.consortiumOf(enterpriseId, day);
    }
}
