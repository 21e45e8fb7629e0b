package org.ayni.chaos.world;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.ayni.chaos.check.Books;
import org.ayni.chaos.client.Call;
import org.ayni.chaos.client.Call.Caller;
import org.ayni.chaos.client.Call.Kind;
import org.ayni.chaos.client.Insistence;
import org.ayni.chaos.client.Reply;
import org.ayni.chaos.client.Wire;
import org.ayni.chaos.world.Members.Member;
import org.ayni.kit.security.DocumentDigest;
import org.ayni.local.settings.Secrets;
import org.ayni.local.settings.Settings;

/** Makes the world through the public API, with four requests under way at a time. */
public final class WorldBuilder {

    private static final int REPAID = 240;
    private static final int DRAWN = 40;
    private static final int APPLICATIONS = 400;
    private static final int AT_A_TIME = 4;
    private static final int PATIENCE_SECONDS = 120;
    private static final String LARGE = "25000.00";
    private static final String FIRST_PIECE = "100.00";
    private static final String SMALL = "100.00";
    private static final String WIDE_DEPOSIT = "8000000.00";

    /** Doubled by leverage it carries 100 of the small loans. */
    private static final String TIGHT_DEPOSIT = "5000.00";

    private final Settings settings;
    private final Wire wire;
    private final Insistence insistence;
    private final Books books;
    private UUID bank = new UUID(0, 0);
    private UUID product = bank;

    public WorldBuilder(Settings settings, Wire wire, Insistence insistence, Books books) {
        this.settings = settings;
        this.wire = wire;
        this.insistence = insistence;
        this.books = books;
    }

    public World build() throws IOException, InterruptedException, ExecutionException, SQLException {
        Tokens tokens = new Tokens(settings);
        wire.admit(Caller.OFFICER, tokens.of("credit-officer", "--subject", "officer-1"));
        wire.admit(Caller.SECOND_OFFICER, tokens.of("credit-officer", "--subject", "officer-2"));
        wire.admit(Caller.COMMITTEE, tokens.of("credit-committee", "--subject", "member-1"));
        wire.admit(Caller.AUDITOR, tokens.of("auditor"));
        List<Member> members = members();
        bank = made(Caller.OFFICER, "/v1/banks", Requests.BANK);
        wire.admit(Caller.BANK, tokens.of("partner-bank", "--bank", bank.toString(), "--subject", "teller-1"));
        product = made(Caller.OFFICER, "/v1/loan-products", Requests.PRODUCT);
        UUID wide = fund("DPF-WIDE", WIDE_DEPOSIT);
        UUID tight = fund("DPF-TIGHT", TIGHT_DEPOSIT);
        List<UUID> repaid = each(members.subList(0, REPAID), member -> loan(wide, member, LARGE));
        List<UUID> drawn = each(members.subList(REPAID, REPAID + DRAWN), member -> loan(wide, member, FIRST_PIECE));
        List<UUID> endorsed =
                each(members.subList(REPAID + DRAWN, members.size()), member -> endorsed(tight, member, SMALL));
        return new World(wide, tight, repaid, drawn, endorsed);
    }

    private List<Member> members() throws IOException, InterruptedException, ExecutionException, SQLException {
        DocumentDigest digests =
                DocumentDigest.ofBase64(Secrets.in(settings.keys()).value("document-digest-key"));
        List<Member> members =
                new Members("127.0.0.1:" + settings.kafkaPort(), digests).make(REPAID + DRAWN + APPLICATIONS);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (books.number("select count(*) from known_consent") < members.size()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("credit-service does not hear of the members");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return members;
    }

    private UUID fund(String certificate, String deposit) throws InterruptedException {
        UUID fund = made(Caller.OFFICER, "/v1/funds", Requests.FUND);
        String path = "/v1/funds/" + fund;
        UUID contribution = made(Caller.OFFICER, path + "/contributions", Requests.contribution(deposit));
        post(Caller.OFFICER, path + "/contributions/" + contribution + "/receipt", Requests.receipt(deposit));
        post(Caller.OFFICER, path + "/deposits", Requests.deposit(bank, certificate, deposit));
        return fund;
    }

    private UUID loan(UUID fund, Member member, String firstPiece) throws InterruptedException {
        UUID application = endorsed(fund, member, LARGE);
        Reply approved = post(Caller.BANK, "/v1/loan-applications/" + application + "/approval", Requests.approval());
        UUID loan = UUID.fromString(approved.text("/loanId"));
        String reference = "D-" + loan;
        post(Caller.BANK, "/v1/loans/" + loan + "/disbursement", Requests.disbursement(firstPiece, reference));
        return loan;
    }

    private UUID endorsed(UUID fund, Member member, String amount) throws InterruptedException {
        post(Caller.OFFICER, "/v1/bureau-checks", Requests.bureauCheck(member));
        UUID application = made(
                Caller.OFFICER, "/v1/loan-applications", Requests.application(fund, bank, product, member, amount));
        post(Caller.COMMITTEE, "/v1/loan-applications/" + application + "/votes", Requests.VOTE);
        return application;
    }

    private UUID made(Caller caller, String path, String body) throws InterruptedException {
        return UUID.fromString(post(caller, path, body).text("/id"));
    }

    private Reply post(Caller caller, String path, String body) throws InterruptedException {
        Reply reply = insistence
                .settle(Call.of(Kind.REPAYMENT, caller, path, body, bank, ""))
                .reply();
        if (!reply.isOk()) {
            throw new IllegalStateException("POST " + path + " was refused: " + reply.status() + " " + reply.body());
        }
        return reply;
    }

    /** Makes one thing for a member. */
    private interface Making {
        UUID of(Member member) throws InterruptedException;
    }

    private static List<UUID> each(List<Member> members, Making making)
            throws InterruptedException, ExecutionException {
        try (ExecutorService together = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Callable<UUID>> tasks = members.stream()
                    .<Callable<UUID>>map(member -> () -> making.of(member))
                    .toList();
            List<UUID> made = new ArrayList<>();
            for (Future<UUID> task : together.invokeAll(tasks)) {
                made.add(task.get());
            }
            return List.copyOf(made);
        }
    }
}
