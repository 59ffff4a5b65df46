"""What a power loss leaves of recorded calls: what was synced, and of the rest whatever chance has it.

A write is on the disk once its file was synced behind it; before that it may be there, in part or not at all, in any order. New,
renamed, cut and removed files are there once anything was synced behind it, as on a disk with a journal; before that the last
of them may be missing.
"""
import os


class Recording:
    """The calls that changed files below `root`, as file_calls.c wrote them to `path`."""

    def __init__(self, path, root):
        self.root, self.calls, names, last = root, [], {}, 0
        with open(path, "rb") as file:
            log = file.read()
        at = 0
        while at < len(log):
            end = log.index(b"\n", at)
            kind, size, offset, name, other = log[at:end].split(b"\t")
            at = end + 1
            data = log[at:at + int(size)] if kind == b"w" else b""
            at += len(data)
            kind, name, other = kind.decode(), os.fsdecode(name), os.fsdecode(other)
            if os.path.relpath(name, root).startswith(".."):
                continue
            # Files by number: they keep it when they are renamed.
            if kind == "c" or name not in names:
                last += 1
                names[name] = last
            number = names[name]
            if kind == "r":
                names[other] = names.pop(name)
            if kind == "u":
                names.pop(name)
            self.calls.append((kind, number, name, other, int(offset), int(size), data))

    def image(self, cut, chance, folder):
        """Writes into `folder`, which is as the root was at the start, what lies there when the power is lost before call `cut`."""
        issued = self.calls[:cut]
        synced, anything = {}, max((i for i, call in enumerate(issued) if call[0] == "s"), default=-1)
        for index, call in enumerate(issued):
            if call[0] == "s":
                synced[call[1]] = index
        loose = [i for i, call in enumerate(issued) if call[0] in "crutm" and i > anything]
        kept = set(loose[:chance.randrange(len(loose) + 1)])
        files, missing = {}, set()
        for index, (kind, number, name, other, offset, size, data) in enumerate(issued):
            path = os.path.join(folder, os.path.relpath(name, self.root))
            if kind in "crutm" and index > anything and index not in kept:
                if kind == "c":
                    missing.add(number)
                continue
            if number in missing:
                continue
            if kind == "c":
                files[number] = path
                open(path, "wb").close()
            elif kind == "m":
                os.makedirs(path, exist_ok=True)
            elif kind == "r":
                target = os.path.join(folder, os.path.relpath(other, self.root))
                os.replace(files.get(number, path), target)
                files[number] = target
            elif kind == "u":
                os.unlink(files.pop(number, path))
            elif kind in "wt":
                place = files.get(number, path)
                with open(place, "r+b") as file:
                    if kind == "t":
                        file.truncate(size)
                    elif synced.get(number, -1) > index:
                        file.seek(offset)
                        file.write(data)
                    elif (part := chance.choice([0, 1, 1, 2])):
                        file.seek(offset)
                        file.write(data[:len(data) // 1024 * 512] if part == 2 else data)
