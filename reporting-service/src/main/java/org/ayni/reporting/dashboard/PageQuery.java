package org.ayni.reporting.dashboard;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.ProblemRenderer;
import org.jspecify.annotations.Nullable;

/** What any page can be asked; all of it stands in the address, so that a view can be sent, printed and tested. */
public class PageQuery {

    /** The parameters that every link keeps. */
    private static final String[] KEPT = {"asOf", "period", "recordedUpTo", "lang"};

    @QueryParam("asOf")
    public @Nullable LocalDate asOf;

    @QueryParam("recordedUpTo")
    public @Nullable LocalDate recordedUpTo;

    @QueryParam("period")
    public @Nullable String period;

    @QueryParam("by")
    public @Nullable String by;

    @QueryParam("state")
    public @Nullable String state;

    @QueryParam("consortium")
    public @Nullable String consortium;

    @QueryParam("sector")
    public @Nullable String sector;

    @QueryParam("group")
    public @Nullable String group;

    @QueryParam("lang")
    public @Nullable String lang;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    /** The page's language: the one asked for, else the first of the browser's that we have, else Spanish. */
    public boolean english() {
        if (lang == null) {
            return ProblemRenderer.prefersEnglish(headers.getAcceptableLanguages());
        }
        if (!lang.equals("es") && !lang.equals("en")) {
            throw CommonProblem.INVALID_PARAMETER.problem("lang", "lang es es o en", "lang is es or en");
        }
        return lang.equals("en");
    }

    /** What was known then, as the figures are asked for it; null: all. */
    public @Nullable String knownAt() {
        return recordedUpTo == null ? null : recordedUpTo.toString();
    }

    /** The whole address as the reader asked for it. */
    public String address() {
        return uri.getRequestUri().toString();
    }

    /** This page with all that was asked. */
    public Address here() {
        Map<String, String> asked = new TreeMap<>();
        uri.getQueryParameters().forEach((name, values) -> asked.put(name, values.getFirst()));
        return new Address(uri.getPath(), asked);
    }

    /** Another page, asked for the same date and in the same language. */
    public Address link(String path) {
        Address here = here();
        Address kept = new Address(path, Map.of());
        for (String name : KEPT) {
            kept = kept.with(name, here.parameters().get(name));
        }
        return kept;
    }
}
