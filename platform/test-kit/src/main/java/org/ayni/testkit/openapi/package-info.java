/** Walks over every operation of a running service by its OpenAPI document: junk, roles and examples. */
@NullMarked
package org.ayni.testkit.openapi;

import org.jspecify.annotations.NullMarked;
