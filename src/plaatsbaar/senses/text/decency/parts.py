"""Which pieces of patterns do several act families share? Who is meant, who hears it, how a thing is said."""

from __future__ import annotations

PARTS: dict[str, str] = {
    # somebody in particular: a pronoun of address, a name, a title with a name, "die docent"
    "who": "( <you> / <title> ( de|van|der|den|el|ten|ter|van+der|van+den|van+de|'t )? <name|maybe_name> / <name> / die|deze|dat|onze|ons|mijn|m'n|that|this|our <person> )",
    # the same, and a capital at the start of the sentence, for patterns that a name alone makes clear
    "whom": "( <you> / <title> ( de|van|der|den|el|ten|ter|van+der|van+den|van+de|'t )? <name|maybe_name> / <name> / <maybe_name> / die|deze|dat|onze|ons|mijn|m'n|de|het|that|this|our|the <person> )",
    # a third person only
    "named": "( <title> ( de|van|der|den|el|ten|ter|van+der|van+den|van+de|'t )? <name|maybe_name> / <name> / <maybe_name> / die|deze|dat|onze|ons|mijn|m'n|de|het|that|this|our|the <person> )",
    "third": "( <title> ( de|van|der|den|el|ten|ter|van+der|van+den|van+de|'t )? <name|maybe_name> / <name> / <maybe_name> )",
    # who is in reach of violence: also him, her, them
    "victim": "( <you> / <title> ( de|van|der|den|el|ten|ter|van+der|van+den|van+de|'t )? <name|maybe_name> / <name> / hem|haar|hun|ze|him|her|them|dr|d'r / die|deze|dat|de|een|onze|alle|al|that|this|the|all|these <person|person> )",
    # a protected group as people name it
    "group": "( <group_adj> <people> / <plural> / mensen met een beperking|handicap|hoofddoek / mensen uit _ / people with disabilities )",
    "one": "( een|elke|iedere|die|a|every|any <group> / <plural> / <group_adj> <people> )",
    "them": "( ze|hen|hun|die|zij|they|them / die|deze|zulke|dat|those|such <people|group> / dat soort <people> )",
}
