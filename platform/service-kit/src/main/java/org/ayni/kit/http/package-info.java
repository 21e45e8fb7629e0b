/** Limits and headers that hold for every request before a resource sees it. */
@NullMarked
package org.ayni.kit.http;

import org.jspecify.annotations.NullMarked;
