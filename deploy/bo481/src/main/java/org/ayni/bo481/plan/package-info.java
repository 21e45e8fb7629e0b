/**
 * The story of project BO-481 as single records: a pure function from a seed to the requests that staff, trainers,
 * committee and bank would have sent, in date order. Nothing here talks to a service, and nothing holds a total.
 */
@NullMarked
package org.ayni.bo481.plan;

import org.jspecify.annotations.NullMarked;
