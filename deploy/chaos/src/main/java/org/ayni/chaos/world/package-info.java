/** What the calls are about: a bank, two funds, loans and applications, made through the public API. */
@NullMarked
package org.ayni.chaos.world;

import org.jspecify.annotations.NullMarked;
