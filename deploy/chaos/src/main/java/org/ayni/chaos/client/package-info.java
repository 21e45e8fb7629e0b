/** Clients that note what each call was answered, and insist with the same key where it was not. */
@NullMarked
package org.ayni.chaos.client;

import org.jspecify.annotations.NullMarked;
