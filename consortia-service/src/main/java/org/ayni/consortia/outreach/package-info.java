/** Alliances, public forums and publications: registers of what the programme did outside. */
@NullMarked
package org.ayni.consortia.outreach;

import org.jspecify.annotations.NullMarked;
