/** What every operation of every service says about itself in OpenAPI, added at build from the code. */
@NullMarked
package org.ayni.kit.openapi;

import org.jspecify.annotations.NullMarked;
