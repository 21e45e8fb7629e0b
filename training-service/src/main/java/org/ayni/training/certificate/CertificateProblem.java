package org.ayni.training.certificate;

import org.ayni.kit.problem.ProblemType;

/** Why a certificate is refused. */
public enum CertificateProblem implements ProblemType {
    ATTENDANCE_TOO_LOW(422, "Asistencia insuficiente", "Attendance too low"),
    ALREADY_CERTIFIED(409, "La persona ya tiene el certificado", "The person already has the certificate");

    private final int status;
    private final String es;
    private final String en;

    CertificateProblem(int status, String es, String en) {
        this.status = status;
        this.es = es;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String es() {
        return es;
    }

    @Override
    public String en() {
        return en;
    }
}
