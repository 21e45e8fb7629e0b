/** What every operation of every service says about itself in OpenAPI. */
@NullMarked
package org.ayni.kit.openapi;

import org.jspecify.annotations.NullMarked;
