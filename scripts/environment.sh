# Sourced by ./run and ./test: finds Python, brings uv and one environment in order. Sets nothing outside this folder.
# `environment .venv run` makes .venv hold exactly requirements/run.txt and this project.

export UV_PYTHON_DOWNLOADS=never UV_LINK_MODE=copy

fail() { echo "$*" >&2; exit 1; }

# find_python [pip]: the first Python of 3.11 or newer, and with pip when that is asked for
find_python() {
    local name check='import sys; sys.exit(sys.version_info < (3, 11))'
    [ "${1:-}" = pip ] && check="import pip; $check"
    for name in python3.13 python3.12 python3.11 python3 python /usr/bin/python3; do
        if command -v "$name" >/dev/null 2>&1 && "$name" -c "$check" 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    [ "${1:-}" = pip ] && fail "Plaatsbaar needs pip for Python 3.11 or newer (on Debian: apt install python3-pip)."
    fail "Plaatsbaar needs Python 3.11 or newer, and this machine has $(python3 --version 2>/dev/null || echo none)."
}

stamp_of() { cat requirements/"$1".txt requirements/tools.txt pyproject.toml | cksum; }

environment() {
    local folder=$1 set=$2 python
    [ -f "$folder/.stamp" ] && [ "$(cat "$folder/.stamp")" = "$(stamp_of "$set") $PWD" ] && return
    touch .writable 2>/dev/null || fail "Plaatsbaar cannot write in $PWD; start it from a folder of your own."
    rm -f .writable
    python=$(find_python) || exit 1
    if [ ! -x .tools/bin/uv ] || [ "$(cat .tools/.stamp 2>/dev/null)" != "$(cksum <requirements/tools.txt)" ]; then
        local with_pip
        with_pip=$(find_python pip) || exit 1
        echo "Installing (once) ..." >&2
        rm -rf .tools
        "$with_pip" -m pip install --quiet --root-user-action=ignore --disable-pip-version-check --require-hashes --target .tools -r requirements/tools.txt >&2 ||
            fail "uv could not be installed; what pip says stands above."
        cksum <requirements/tools.txt >.tools/.stamp
    fi
    if [ ! -x "$folder/bin/python" ] || ! "$folder/bin/python" -c '' 2>/dev/null; then
        .tools/bin/uv venv --quiet --clear --python "$python" "$folder"
    fi
    rm -f "$folder/.stamp"
    VIRTUAL_ENV="$PWD/$folder" .tools/bin/uv pip sync --quiet --require-hashes "requirements/$set.txt" ||
        fail "The libraries could not be installed; what uv says stands above."
    VIRTUAL_ENV="$PWD/$folder" .tools/bin/uv pip install --quiet --offline --no-deps --no-build-isolation -e . ||
        fail "Plaatsbaar itself could not be installed; what uv says stands above."
    echo "$(stamp_of "$set") $PWD" >"$folder/.stamp"
}
