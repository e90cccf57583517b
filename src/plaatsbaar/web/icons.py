"""The icons: own drawings on a grid of 24, and the shapes of the verdicts on a grid of 56."""

from __future__ import annotations

from collections.abc import Mapping

ICONS: Mapping[str, str] = {
    "check": '<path d="M5 12.5l4.5 4.5L19 7.5"/>',
    "cross": '<path d="M6 6l12 12M18 6L6 18"/>',
    "book": '<path d="M12 6c-2-1.5-5-2-8-2v14c3 0 6 .5 8 2 2-1.5 5-2 8-2V4c-3 0-6 .5-8 2zM12 6v14"/>',
    "cover": '<path d="M4 8c2-2 4-2 5.3 0s3.3 2 5.4 0 4-2 5.3 0M4 12.5c2-2 4-2 5.3 0s3.3 2 5.4 0 4-2 5.3 0'
    'M4 17c2-2 4-2 5.3 0s3.3 2 5.4 0 4-2 5.3 0"/>',
    "menu": '<path d="M4 7h16M4 12h16M4 17h16"/>',
    "shield": '<path d="M12 3l7.5 2.5v6c0 4.7-3.2 8-7.5 9.5-4.3-1.5-7.5-4.8-7.5-9.5v-6z"/>',
    "person": '<circle cx="12" cy="8" r="3.8"/><path d="M4.5 20c1-4.2 4-6 7.5-6s6.5 1.8 7.5 6"/>',
    "people": '<circle cx="9" cy="8.5" r="3.3"/><path d="M3 19c.7-3.7 3-5.3 6-5.3s5.3 1.6 6 5.3"/>'
    '<path d="M15.5 5.6a3.3 3.3 0 0 1 0 5.8M17.5 14.2c2 .7 3.1 2.3 3.5 4.8"/>',
    "question": '<path d="M9 9a3 3 0 1 1 4.6 2.5c-1 .7-1.6 1.2-1.6 2.5"/><path d="M12 17.6v.1"/>',
    "undo": '<path d="M9 14L4.5 9.5 9 5M5 9.5h9a5.5 5.5 0 0 1 0 11h-3"/>',
    "eye": '<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/>'
    '<circle cx="12" cy="12" r="3"/>',
    "clock": '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>',
    "camera": '<path d="M4 8h3.5l1.5-2.5h6L16.5 8H20v11H4z"/><circle cx="12" cy="13.2" r="3.3"/>',
    "back": '<path d="M15 6l-6 6 6 6"/>',
    "exclamation": '<path d="M12 6v8"/><path d="M12 18v.1"/>',
    "tag": '<path d="M3.5 12V4.5H11l9.5 9.5-7.5 7.5z"/><path d="M8 9v.1"/>',
    "plus": '<path d="M12 5v14M5 12h14"/>',
    "globe": '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9'
    'c-3-3-3.5-6-3.5-9s.5-6 3.5-9z"/>',
    "lock": '<rect x="5" y="10.5" width="14" height="10" rx="2"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5"/>',
    "down": '<path d="M6 9l6 6 6-6"/>',
    "info": '<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.6v.1"/>',
    "pencil": '<path d="M4 20l1-4.5L15.5 5a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.5 19z"/>'
    '<path d="M13.5 7l3.5 3.5"/>',
    "talk": '<path d="M3 4h12v8H8.5L5.5 15v-3H3z"/><path d="M18 9h3v8h-2v3l-3-3h-6v-2"/>',
    "arrow": '<path d="M5 12h14M13 6l6 6-6 6"/>',
    "copy": '<rect x="8.5" y="8.5" width="12" height="12" rx="2"/><path d="M5 15.5H3.5v-12h12V5"/>',
    "mail": '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="M3.5 7l8.5 6 8.5-6"/>',
    "download": '<path d="M12 4v11M7 10.5l5 5 5-5M5 20h14"/>',
    "phone": '<path d="M5 4h4l1.5 5-2.5 1.5a12 12 0 0 0 5.5 5.5L15 13.5l5 1.5v4a1.5 1.5 0 0 1-1.5 1.5'
    'C10.5 20.5 3.5 13.5 3.5 5.5A1.5 1.5 0 0 1 5 4z"/>',
}

_WHITE = 'fill="none" stroke="#fff" stroke-linecap="round" stroke-linejoin="round"'

SHAPES: Mapping[str, str] = {
    "go": f'<circle cx="28" cy="28" r="26" fill="#17613a"/><path d="M16 29l9 9 16-18" stroke-width="5" {_WHITE}/>',
    "fix": '<rect x="3" y="3" width="50" height="50" rx="13" fill="#744600"/>'
    '<path d="M15 41l2.5-9L34 15.5a4 4 0 0 1 5.7 0l.8.8a4 4 0 0 1 0 5.7L24 38.5z"'
    f' stroke-width="4" {_WHITE}/>',
    "ask": '<path d="M4 6h36v24H22l-10 9v-9H4z" fill="#573083"/><path d="M46 20h6v22h-5v8l-9-8H24v-5" fill="none"'
    ' stroke="#573083" stroke-width="4" stroke-linejoin="round" stroke-linecap="round"/>'
    f'<path d="M13 15h18M13 21.5h11" stroke-width="3.5" {_WHITE}/>',
    "stop": '<path d="M17.5 3h21L53 17.5v21L38.5 53h-21L3 38.5v-21z" fill="#991b28"/>'
    f'<path d="M17 28h22" stroke-width="6" {_WHITE}/>',
    "open": '<circle cx="28" cy="28" r="25" fill="#fff" stroke="#3b525e" stroke-width="4" stroke-dasharray="1 7.7"'
    ' stroke-linecap="round"/><path d="M21 22a7 7 0 1 1 10.6 6c-2.5 1.7-3.6 2.9-3.6 6" stroke="#3b525e"'
    ' stroke-width="4.5" fill="none" stroke-linecap="round"/><circle cx="28" cy="41" r="3" fill="#3b525e"/>',
    "own": '<path d="M28 2l24 14v24L28 54 4 40V16z" fill="#0f2a38"/>'
    f'<circle cx="28" cy="22" r="6.5" stroke-width="4" {_WHITE}/>'
    f'<path d="M15.5 41c1.5-7.5 6.5-9.5 12.5-9.5s11 2 12.5 9.5" stroke-width="4" {_WHITE}/>',
    "outside": '<rect x="3" y="11" width="50" height="34" rx="17" fill="#3b525e"/>'
    f'<path d="M17 28h22M32 21l7 7-7 7" stroke-width="4.5" {_WHITE}/>',
}
