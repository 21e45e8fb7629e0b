/**
 * What a borrower owes and when: terms go in, a schedule with an explanation of every row comes out. Pure arithmetic,
 * the same for a preview and for a contract; nothing here knows the database, the web or today's date.
 */
@NullMarked
package org.ayni.credit.schedule;

import org.jspecify.annotations.NullMarked;
