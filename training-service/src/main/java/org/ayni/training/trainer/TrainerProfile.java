package org.ayni.training.trainer;

/** Where a trainer's knowledge comes from; a peer is a member of the programme. */
enum TrainerProfile {
    PRACTITIONER,
    ACADEMIC,
    PEER
}
