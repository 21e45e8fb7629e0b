package org.ayni.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TokensTest {

    private final JwtConsumer verifier = new JwtConsumerBuilder()
            .setVerificationKey(TestKeys.pair().getPublic())
            .setExpectedIssuer(Tokens.ISSUER)
            .setExpectedAudience(Tokens.AUDIENCE)
            .setRequireExpirationTime()
            .setRequireSubject()
            .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "PS256"))
            .build();

    @Test
    void carriesSubjectClientAndRole() throws Exception {
        JwtClaims claims = verifier.processToClaims(Tokens.of("credit-officer", "ana", "branch-7"));
        assertEquals("ana", claims.getSubject());
        assertEquals("branch-7", claims.getStringClaimValue("azp"));
        assertEquals(List.of("credit-officer"), claims.getStringListClaimValue("groups"));
        assertEquals(
                3600,
                claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue());
    }

    @Test
    void carriesTheBankOfAPartnerBank() throws Exception {
        UUID bank = UUID.randomUUID();
        JwtClaims claims = verifier.processToClaims(Tokens.bank(bank));
        assertEquals(bank.toString(), claims.getStringClaimValue("bank_id"));
        assertEquals(List.of("partner-bank"), claims.getStringListClaimValue("groups"));
    }

    @Test
    void isAcceptedWithAnyRole() {
        assertDoesNotThrow(() -> verifier.processToClaims(Tokens.of("auditor")));
    }

    @TestFactory
    Stream<DynamicTest> refusesEachWrongToken() {
        return Tokens.wrong("auditor").entrySet().stream()
                .map(wrong -> DynamicTest.dynamicTest(
                        wrong.getKey(),
                        () -> assertThrows(
                                InvalidJwtException.class, () -> verifier.processToClaims(wrong.getValue()))));
    }
}
