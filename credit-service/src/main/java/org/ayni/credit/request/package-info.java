/** What a borrower asks for, and who they are: read from the commands, before anything is decided about it. */
@NullMarked
package org.ayni.credit.request;

import org.jspecify.annotations.NullMarked;
