package org.ayni.training.certificate;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.contracts.training.TrainingEvent;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.training.Creation;
import org.ayni.training.attendance.Participation;
import org.ayni.training.attendance.Participations;
import org.ayni.training.certificate.CertificationResults.Outcome;
import org.ayni.training.certificate.CertificationResults.PersonResult;
import org.ayni.training.edition.Edition;
import org.ayni.training.edition.EditionCommand;
import org.ayni.training.edition.EditionRepository;
import org.ayni.training.roster.Roster;

/** Issues and revokes certificates. The edition is held meanwhile, so that nobody gets two. */
@Singleton
public class CertificateService {

    private final CertificateRepository certificates;
    private final Participations participations;
    private final EditionRepository editions;
    private final Roster roster;
    private final Commands commands;
    private final Creation creation;

    CertificateService(
            CertificateRepository certificates,
            Participations participations,
            EditionRepository editions,
            Roster roster,
            Commands commands,
            Creation creation) {
        this.certificates = certificates;
        this.participations = participations;
        this.editions = editions;
        this.roster = roster;
        this.commands = commands;
        this.creation = creation;
    }

    /** Issues one person's certificate. */
    @Transactional
    public Answer issue(UUID editionId, IssueCertificate command) {
        return commands.once(command, () -> {
            Edition edition = editions.lock(editionId);
            LocalDate on = creation.validOn("issuedOn", command.issuedOn());
            roster.mustKnowPerson("personId", command.personId());
            Certificate certificate = Certificate.issue(
                    edition,
                    participations.of(edition, command.personId()),
                    command.basis(),
                    on,
                    certificates.serials(1).getFirst());
            mustNotHaveOne(editionId, command.personId());
            keep(edition, List.of(certificate));
            return Answer.created(
                    "/v1/certificates/" + certificate.id(), certificate.version(), CertificateView.of(certificate));
        });
    }

    /** Issues the certificates of all participants who qualify, or of those among the people that are named. */
    @Transactional
    public Answer certify(UUID editionId, CertifyParticipants command) {
        return commands.once(command, () -> {
            Edition edition = editions.lock(editionId);
            EditionCommand.CERTIFICATES.mustBeAllowedIn(edition.status());
            LocalDate on = creation.validOn("issuedOn", command.issuedOn());
            List<Participation> wanted = wanted(edition, command);
            Map<UUID, UUID> held = certificates.held(editionId);
            Iterator<Long> serials = certificates.serials(wanted.size()).iterator();
            List<Certificate> issued = new ArrayList<>();
            List<PersonResult> results = new ArrayList<>();
            for (Participation each : wanted) {
                UUID before = held.get(each.personId());
                if (before != null) {
                    results.add(PersonResult.of(each, Outcome.ALREADY_CERTIFIED, before));
                } else if (each.reaches(edition.terms().minimumAttendancePercent())) {
                    Certificate certificate = Certificate.issue(edition, each, command.basis(), on, serials.next());
                    issued.add(certificate);
                    results.add(PersonResult.of(each, Outcome.ISSUED, certificate.id()));
                } else {
                    results.add(PersonResult.of(each, Outcome.ATTENDANCE_TOO_LOW, null));
                }
            }
            keep(edition, issued);
            return Answer.ok(CertificationResults.of(results));
        });
    }

    /** Revokes a certificate: it stays on record and no longer counts. */
    @Transactional
    public Answer revoke(UUID id, RevokeCertificate command) {
        return commands.once(command, () -> {
            Certificate before = certificates.get(id);
            commands.onVersion(before.version());
            LocalDate on = creation.validOn("revokedOn", command.revokedOn());
            Certificate after = before.revoke(on, command.reason());
            certificates.save(after);
            CertificateView view = CertificateView.of(after);
            commands.audit("certificate/" + id, "revoke", CertificateView.of(before), view);
            commands.tell(new TrainingEvent.CertificateRevoked(id, after.personId(), on, command.reason()));
            return Answer.changed(after.version(), view);
        });
    }

    private List<Participation> wanted(Edition edition, CertifyParticipants command) {
        List<UUID> people = command.personIds();
        if (people == null) {
            return participations.all(edition);
        }
        roster.mustKnowPeople(place -> "personIds[" + place + "]", people);
        return people.stream()
                .distinct()
                .map(person -> participations.of(edition, person))
                .toList();
    }

    private void mustNotHaveOne(UUID edition, UUID person) {
        UUID before = certificates.held(edition).get(person);
        if (before != null) {
            throw CertificateProblem.ALREADY_CERTIFIED
                    .problem("Es el certificado " + before, "It is certificate " + before)
                    .with("certificateId", before);
        }
    }

    private void keep(Edition edition, List<Certificate> issued) {
        certificates.add(issued);
        for (Certificate certificate : issued) {
            commands.audit("certificate/" + certificate.id(), "issue", null, CertificateView.of(certificate));
            commands.tell(new TrainingEvent.CertificateIssued(
                    certificate.id(),
                    certificate.personId(),
                    edition.id(),
                    edition.terms().courseId(),
                    edition.terms().kind().name(),
                    edition.terms().area().name(),
                    edition.consortiumId(),
                    certificate.basis().name(),
                    certificate.issuedOn()));
        }
    }
}
