/**
 * Plays a story: day by day, the four business dates first and then the day's entries, those of different lanes at the
 * same time. Whatever was sent before may be sent again, and a service that is down for a while is waited for.
 */
@NullMarked
package org.ayni.bo481.play;

import org.jspecify.annotations.NullMarked;
