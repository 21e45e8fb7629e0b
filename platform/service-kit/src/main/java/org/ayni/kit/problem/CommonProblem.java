package org.ayni.kit.problem;

/** The kinds of refusal that every service has; statuses and order as in the design's HTTP conventions. */
public enum CommonProblem implements ProblemType {
    MALFORMED_REQUEST(400, "Solicitud mal formada", "Malformed request"),
    INVALID_PARAMETER(400, "Parámetro inválido", "Invalid parameter"),
    IDEMPOTENCY_KEY_REQUIRED(400, "Falta el encabezado Idempotency-Key", "The Idempotency-Key header is missing"),
    INVALID_IDEMPOTENCY_KEY(400, "Idempotency-Key inválida", "Invalid Idempotency-Key"),
    UNAUTHENTICATED(401, "Se necesita un token válido", "A valid token is needed"),
    FORBIDDEN(403, "El rol no permite esta operación", "The role does not permit this operation"),
    NOT_FOUND(404, "No existe", "Not found"),
    METHOD_NOT_ALLOWED(405, "Método no permitido", "Method not allowed"),
    NOT_ACCEPTABLE(406, "Formato de respuesta no disponible", "Response format not available"),
    STATE_CONFLICT(409, "El estado actual no lo permite", "The current state does not allow it"),
    ALREADY_EXISTS(409, "Ya existe", "Already exists"),
    FOUR_EYES_REQUIRED(409, "Debe decidir otra persona", "Another person has to decide"),
    IDEMPOTENCY_IN_FLIGHT(409, "La primera solicitud sigue en curso", "The first request is still running"),
    CONCURRENT_CHANGE(409, "Otro cambio llegó antes", "Another change came first"),
    STALE_VERSION(412, "La versión indicada ya no es la actual", "The given version is no longer current"),
    BODY_TOO_LARGE(413, "Cuerpo demasiado grande", "Body too large"),
    URI_TOO_LONG(414, "Dirección demasiado larga", "Address too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "Tipo de contenido no admitido", "Content type not supported"),
    INVALID_FIELD(422, "Hay campos inválidos", "Some fields are invalid"),
    AMOUNT_SCALE(422, "El monto no cabe en la moneda", "The amount does not fit the currency"),
    CURRENCY_MISMATCH(422, "La moneda no corresponde", "The currency does not match"),
    IDEMPOTENCY_KEY_REUSED(422, "La clave ya se usó con otro contenido", "The key was used with another body"),
    PRECONDITION_REQUIRED(428, "Falta el encabezado If-Match", "The If-Match header is missing"),
    TOO_MANY_REQUESTS(429, "Demasiadas solicitudes", "Too many requests"),
    HEADERS_TOO_LARGE(431, "Encabezados demasiado grandes", "Headers too large"),
    INTERNAL_ERROR(500, "Error interno", "Internal error"),
    UNAVAILABLE(503, "Servicio no disponible por el momento", "Service unavailable for the moment");

    private final int status;
    private final String es;
    private final String en;

    CommonProblem(int status, String es, String en) {
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
