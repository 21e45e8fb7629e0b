/**
 * What all pages of the dashboard share: what a page is asked, its frame, its words and its way of writing figures.
 * Each page has a room of its own below; a page shows figures and makes none.
 */
@NullMarked
package org.ayni.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
