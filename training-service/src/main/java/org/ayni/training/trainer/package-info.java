/** The register of trainers: practitioners, academics, and peers who are members themselves. */
@NullMarked
package org.ayni.training.trainer;

import org.jspecify.annotations.NullMarked;
