/** Certificates, issued only where the edition's minimum attendance is reached, each with the rule's figures. */
@NullMarked
package org.ayni.training.certificate;

import org.jspecify.annotations.NullMarked;
