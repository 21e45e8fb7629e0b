/** One holding of a course: its life from planned to closed or cancelled, its trainers and its sessions. */
@NullMarked
package org.ayni.training.edition;

import org.jspecify.annotations.NullMarked;
