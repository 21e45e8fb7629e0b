/** What every command of a service does besides its own work. */
@NullMarked
package org.ayni.kit.command;

import org.jspecify.annotations.NullMarked;
