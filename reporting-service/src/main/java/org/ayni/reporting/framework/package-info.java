/**
 * What was promised, as data: purposes, results, indicators with targets and counting rules, the donor's indicators,
 * the agreement's commitments, and the named figures and rules that other features count and check.
 */
@NullMarked
package org.ayni.reporting.framework;

import org.jspecify.annotations.NullMarked;
