/**
 * What the services say to each other: event records, their types and their topics.
 *
 * <p>Additive changes only: a field may be added, which is {@code @Nullable} since older events lack it, never renamed,
 * retyped or removed; anything else is a new type {@code ….v2} beside the old one. {@code schemas/} holds the JSON
 * Schema of
 * each type, written from the records by a test, and {@code samples/} one golden sample of each, as it is sent.
 */
@NullMarked
package org.ayni.contracts;

import org.jspecify.annotations.NullMarked;
