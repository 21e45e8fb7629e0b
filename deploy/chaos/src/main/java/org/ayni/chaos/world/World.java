package org.ayni.chaos.world;

import java.util.List;
import java.util.UUID;

/**
 * What there is before the first fault.
 *
 * @param repaid loans that were disbursed in full
 * @param drawn loans of which a part was disbursed; more goes out piece by piece
 * @param tight the fund that has room for some of the applications only
 * @param endorsed applications at the tight fund that wait for the bank
 */
public record World(UUID wide, UUID tight, List<UUID> repaid, List<UUID> drawn, List<UUID> endorsed) {}
