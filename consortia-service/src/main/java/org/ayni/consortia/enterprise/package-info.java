/** The workshops (talleres, MyPE). */
@NullMarked
package org.ayni.consortia.enterprise;

import org.jspecify.annotations.NullMarked;
