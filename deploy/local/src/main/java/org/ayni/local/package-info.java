/**
 * The whole of Ayni on one machine, for trying it out, for the acceptance case and for load and fault runs: a launcher,
 * and the processes that stand for what is outside (broker, credit bureau, issuer of tokens). Nothing here is deployed.
 */
@NullMarked
package org.ayni.local;

import org.jspecify.annotations.NullMarked;
