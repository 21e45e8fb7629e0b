package org.ayni.training.certificate;

/** What a certificate says: that the person attended, or passed a practical check or test as well. */
enum CertificateBasis {
    ATTENDANCE,
    ACHIEVEMENT
}
