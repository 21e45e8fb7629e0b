/** Assistance visits to enterprises: whom the adviser met, how long, what for, and what came of it. */
@NullMarked
package org.ayni.training.visit;

import org.jspecify.annotations.NullMarked;
