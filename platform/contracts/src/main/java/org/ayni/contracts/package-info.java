/**
 * What the services say to each other: event records, their types and their topics.
 *
 * <p>Additive changes only: a field may be added, never renamed, retyped or removed; anything else is a new type
 * {@code ….v2} beside the old one.
 */
@NullMarked
package org.ayni.contracts;

import org.jspecify.annotations.NullMarked;
